// SPDX-License-Identifier: Apache-2.0
// What a user of @polkadot/api sees: metadata with its documentation, a transfer, and a topic
// through two epochs.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { ApiPromise, Keyring, WsProvider } from "@polkadot/api";
import { u8aToHex } from "@polkadot/util";

import { rpc, startNode } from "../support/node.js";

const ONE = 10n ** 18n;
const SCHEDULE = {
	epochLength: 8,
	workerWindow: 4,
	revealWindow: 0,
	groundTruthLag: 5,
	reputerWindow: 3,
	reputerRevealWindow: 0,
};

/** Fixed point of a number with at most three decimals. */
const fixed = (number) => (BigInt(Math.round(number * 1000)) * ONE) / 1000n;

function newTopic(name) {
	return {
		name,
		description: "",
		labels: [],
		parameters: {
			kind: "Regression",
			arity: 1,
			schedule: SCHEDULE,
			valueMin: fixed(-1000),
			valueMax: fixed(1000),
			truthResolution: fixed(0.01),
			loss: "Squared",
			lossMethod: { OnChain: { stakeMean: false } },
			weights: {
				pNorm: fixed(3),
				cNorm: fixed(0.75),
				epsilonWeight: fixed(0.5),
				regretScale: "StdDev",
				winsorise: true,
			},
			alphaRegret: fixed(0.1),
			epsilonScore: fixed(0.01),
			meritSortitionAlpha: fixed(0.1),
			infererQuantile: fixed(0.2),
			forecasterQuantile: fixed(0.2),
			reputerQuantile: fixed(0.2),
			limits: { inferers: 8, forecasters: 2, reputers: 4, forecastElements: 8 },
		},
	};
}

describe("a development chain and @polkadot/api", () => {
	let node;
	let api;
	let alice;
	let bob;
	let charlie;

	before(async () => {
		node = await startNode();
		const provider = new WsProvider(node.ws);
		api = await ApiPromise.create({ provider, noInitWarn: true });
		const keyring = new Keyring({ type: "sr25519" });
		[alice, bob, charlie] = ["//Alice", "//Bob", "//Charlie"].map((uri) =>
			keyring.addFromUri(uri),
		);
		// The pool's first look at a block compiles the runtime. Until it has caught up, it does not
		// know the block at which a fresh transaction begins to be valid.
		await until("the pool is past the first blocks", async () => {
			const header = await api.rpc.chain.getHeader();
			return header.number.toNumber() >= 12;
		});
	});

	after(async () => {
		await api?.disconnect();
		await node?.stop();
	});

	/** Sends a transaction; resolves with its events when it is in a block. */
	function send(call, signer) {
		return new Promise((resolve, reject) => {
			call
				.signAndSend(signer, { nonce: -1 }, ({ status, events, dispatchError }) => {
					if (dispatchError?.isModule) {
						const { section, name, docs } = api.registry.findMetaError(dispatchError.asModule);
						reject(new Error(`${section}.${name}: ${docs.join(" ")}`));
					} else if (dispatchError) {
						reject(new Error(dispatchError.toString()));
					} else if (status.isInBlock || status.isFinalized) {
						resolve(events.map(({ event }) => event));
					} else if (status.isInvalid || status.isDropped || status.isUsurped) {
						reject(new Error(`the pool says ${status.type}`));
					}
				})
				.catch(reject);
		});
	}

	async function until(what, ask, patience = 60_000) {
		const deadline = Date.now() + patience;
		for (;;) {
			const answer = await ask();
			if (answer) return answer;
			if (Date.now() > deadline) throw new Error(`still not: ${what}`);
			await sleep(100);
		}
	}

	async function stage(topic, epoch) {
		const info = await api.query.topics.epochs(topic, epoch);
		return info.isSome ? info.unwrap().stage.toString() : null;
	}

	it("should name the chain's token and address format", () => {
		assert.deepEqual(api.registry.chainTokens, ["ALLO"]);
		assert.deepEqual(api.registry.chainDecimals, [18]);
		assert.equal(api.registry.chainSS58, 42);
		assert.equal(api.consts.balances.existentialDeposit.toBigInt(), ONE / 1000n);
	});

	it("should read metadata of version 15", async () => {
		const versions = (await api.call.metadata.metadataVersions()).map((v) => v.toNumber());
		assert.ok(versions.includes(15) && versions.includes(16), `versions ${versions}`);
		const metadata = await api.call.metadata.metadataAtVersion(15);
		assert.ok(metadata.isSome);
		const { apis, pallets } = api.registry.createType("Metadata", metadata.unwrap()).asV15;
		const names = apis.map((one) => one.name.toString());
		for (const name of ["TopicsApi", "InferenceApi", "ReputationApi", "PwywApi", "EmissionsApi"]) {
			assert.ok(names.includes(name), `runtime API ${name}`);
		}
		assert.ok(pallets.length > 20);
	});

	it("should document every call, event, error, storage item and constant of ours", () => {
		const ours = [
			"Topics",
			"Inference",
			"Reputation",
			"Stake",
			"Pwyw",
			"Emissions",
			"GroundTruth",
		];
		const bare = [];
		let checked = 0;
		const check = (name, { docs }) => {
			checked += 1;
			if (docs.length === 0) bare.push(name);
		};
		const pallets = api.runtimeMetadata.asLatest.pallets;
		for (const name of ours) {
			const pallet = pallets.find((one) => one.name.toString() === name);
			assert.ok(pallet, `pallet ${name}`);
			for (const part of ["calls", "events", "errors"]) {
				if (pallet[part].isNone) continue;
				const { variants } = api.registry.lookup.getSiType(pallet[part].unwrap().type).def.asVariant;
				for (const variant of variants) check(`${name}.${variant.name}`, variant);
			}
			const items = pallet.storage.isSome ? [...pallet.storage.unwrap().items] : [];
			for (const item of [...items, ...pallet.constants]) check(`${name}.${item.name}`, item);
		}
		assert.deepEqual(bare, []);
		assert.ok(checked > 150, `only ${checked} things were there to be checked`);
	});

	it("should transfer", async () => {
		const before = (await api.query.system.account(bob.address)).data.free.toBigInt();
		const events = await send(api.tx.balances.transferKeepAlive(bob.address, 3n * ONE), alice);
		assert.ok(events.some((event) => api.events.balances.Transfer.is(event)));
		const now = (await api.query.system.account(bob.address)).data.free.toBigInt();
		assert.equal(now - before, 3n * ONE);
	});

	it("should refuse a submission in the pool, with its reason, when nobody is registered", async () => {
		const events = await send(api.tx.topics.create(newTopic("nobody")), alice);
		const created = events.find((event) => api.events.topics.TopicCreated.is(event));
		const topic = created.data.topic.toNumber();
		const call = api.tx.inference.submitInference(topic, 1, 0, [fixed(1)]);
		// NotRegistered, of the chain's refusals.
		await assert.rejects(send(call, charlie), /1010.*Custom error: 2$/);
	});

	it("should take a topic through two epochs", async () => {
		const created = await send(api.tx.topics.create(newTopic("two epochs")), alice);
		const topic = created
			.find((event) => api.events.topics.TopicCreated.is(event))
			.data.topic.toNumber();
		await Promise.all([
			send(api.tx.inference.register(topic, null, null), alice),
			send(api.tx.inference.register(topic, null, null), bob),
			send(
				api.tx.utility.batchAll([
					api.tx.reputation.register(topic, null, null),
					api.tx.stake.bond(topic, 100n * ONE),
				]),
				charlie,
			),
		]);
		await send(api.tx.pwyw.pay(topic, 50n * ONE, "test"), alice);

		const free = async (who) => (await api.query.system.account(who.address)).data.free.toBigInt();
		for (const epoch of [1, 2]) {
			await until(`epoch ${epoch} opens`, () => stage(topic, epoch));
			const [poor, other] = [await free(alice), await free(bob)];
			await Promise.all([
				send(api.tx.inference.submitInference(topic, epoch, 0, [fixed(10.5)]), alice),
				send(api.tx.inference.submitInference(topic, epoch, 0, [fixed(12)]), bob),
			]);
			assert.deepEqual([await free(alice), await free(bob)], [poor, other], "submissions are free");

			await until(`epoch ${epoch} is predicted`, async () => (await stage(topic, epoch)) !== "Open");
			const record = (await api.query.inference.predictions(topic, epoch)).unwrap();
			assert.equal(record.inferers.toNumber(), 2);
			const truth = { topic, epoch, revision: 0, values: [fixed(10)] };
			await until(`the truth of epoch ${epoch} may be attested`, async () => {
				const windows = await api.call.topicsApi.openWindows(topic);
				return windows.some((one) => one.role.isReputer && one.epoch.eq(epoch));
			});
			await send(api.tx.reputation.submitTruths([truth]), charlie);
			await until(`epoch ${epoch} is settled`, async () => (await stage(topic, epoch)) === "Settled");

			const losses = (await api.call.reputationApi.losses(topic, epoch)).unwrap();
			assert.equal(BigInt(losses.truth[0].toString()), fixed(10));
			const loss = new Map(losses.inferers.map(([who, value]) => [who.toString(), value]));
			assert.ok(loss.get(alice.address).lt(loss.get(bob.address)), "the nearer one loses less");
			// The record is what it was: it never changes.
			const after = (await api.query.inference.predictions(topic, epoch)).unwrap();
			assert.equal(u8aToHex(after.toU8a()), u8aToHex(record.toU8a()));
		}

		const plain = await rpc(node.http, "inference_prediction", [topic, 2]);
		assert.equal(plain.epoch, 2);
		assert.match(plain.combined[0], /^-?\d+(\.\d+)?$/);
		assert.equal(await rpc(node.http, "inference_prediction", [topic, 10_000]), null);
		assert.equal((await rpc(node.http, "inference_latest", [topic])).epoch >= 2, true);
		assert.equal(await rpc(node.http, "inference_noOlderThan", [topic + 1, 5]), null);
		const view = await rpc(node.http, "topics_get", [topic]);
		assert.deepEqual([view.name, view.creator], ["two epochs", alice.address]);
		assert.equal((await rpc(node.http, "topics_list", [])).length >= 1, true);
		const status = await rpc(node.http, "inference_actorStatus", [topic, alice.address]);
		assert.deepEqual(
			status.map((one) => one.registered),
			[true, true, false],
		);
		const page = await rpc(node.http, "topics_find", ["active", alice.address]);
		assert.deepEqual([page.topics.map((one) => one.id), page.next], [[topic], null]);
		const history = await rpc(node.http, "inference_history", [topic, 1, 2]);
		assert.deepEqual(history[1], plain);
		const submitted = await rpc(node.http, "inference_submissions", [topic, 2]);
		assert.deepEqual(
			submitted.inferences.map((one) => [one.who, one.values]).sort(),
			[
				[alice.address, ["10.5"]],
				[bob.address, ["12"]],
			].sort(),
		);
		const scores = await rpc(node.http, "reputation_scores", [topic, 2]);
		assert.deepEqual(scores.reputers.map((one) => one.who), [charlie.address]);
		const losses = await rpc(node.http, "reputation_losses", [topic, 2]);
		assert.deepEqual(losses.truth, ["10"]);
		const standings = await rpc(node.http, "reputation_standings", [topic, "inferer"]);
		assert.deepEqual(standings.map((one) => one.who), [alice.address, bob.address]);
		const stake = await rpc(node.http, "stake_get", [topic, charlie.address]);
		assert.ok(BigInt(stake.stake) >= 100n * ONE);
		assert.deepEqual((await rpc(node.http, "stake_list", [charlie.address])).stakes, [stake]);
		assert.equal(await rpc(node.http, "stake_get", [topic, bob.address]), null);
		const pool = await rpc(node.http, "stake_pool", [topic, charlie.address]);
		assert.deepEqual([pool.own, pool.delegated], [stake.stake, "0"]);
		const { delegations, next } = await rpc(node.http, "stake_delegations", [alice.address]);
		assert.deepEqual([delegations, next], [[], null]);
		assert.equal(await rpc(node.http, "stake_claimable", [topic, charlie.address, bob.address]), "0");
		assert.deepEqual(await rpc(node.http, "stake_exits", [topic, charlie.address, charlie.address]), []);

		const [receipt] = await rpc(node.http, "pwyw_receipts", [alice.address]);
		assert.deepEqual(
			[receipt.topic, receipt.amount, receipt.purpose, receipt.record],
			[topic, `${50n * ONE}`, "test", null],
		);
		const paid = await rpc(node.http, "pwyw_statistics", [topic]);
		assert.deepEqual([paid.count, paid.median, paid.suggested], [1, receipt.amount, null]);
		const quote = await rpc(node.http, "pwyw_quote", [topic, `${60n * ONE}`]);
		assert.deepEqual([quote.rank, quote.emissionShare, quote.below], [1, "1", 1]);
		const [top] = await rpc(node.http, "pwyw_topPayers", [topic]);
		// With the fee of the creation.
		assert.deepEqual([top.who, top.paid], [alice.address, `${51n * ONE}`]);

		const supply = await rpc(node.http, "emissions_supply", []);
		const parts = ["ecosystem", "payouts", "validators", "accounts"];
		const sum = parts.reduce((total, name) => total + BigInt(supply[name]), 0n);
		assert.equal(sum, BigInt(supply.issued));
		assert.equal(BigInt(supply.issued) + BigInt(supply.mintable), BigInt(supply.cap));
		const month = await rpc(node.http, "emissions_month", []);
		assert.ok(month.month === 0 && BigInt(month.monthly) > 0n);
		assert.equal((await rpc(node.http, "emissions_month", [3])).month, 3);
		const economics = await rpc(node.http, "emissions_topic", [topic]);
		assert.deepEqual([economics.weightShare, economics.stake], ["1", stake.stake]);
		assert.ok(BigInt(economics.projectedReward) > 0n);

		await assert.rejects(rpc(node.http, "pwyw_quote", [topic, "1.5"]), { code: -32602 });
		await assert.rejects(rpc(node.http, "topics_get", ["one"]), { code: -32602 });
		await assert.rejects(rpc(node.http, "inference_history", [topic, 1, 101]), { code: 10004 });
	});
});
