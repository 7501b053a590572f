// SPDX-License-Identifier: Apache-2.0
// What the polkadot.js Apps staking pages do: the extrinsics that they send, and the queries of
// @polkadot/api-derive that they show; and the keys of a validator, by the node's own RPC.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { ApiPromise, Keyring, WsProvider } from "@polkadot/api";
import { u8aToHex } from "@polkadot/util";

import { send, until } from "../support/api.js";
import { rpc, startNode } from "../support/node.js";

const ONE = 10n ** 18n;
/** Blocks of a session, as short as they can be; four are an era. */
const SESSION = 10;

describe("staking on a development chain", () => {
	let node;
	let api;
	let alice;
	let bob;
	let charlie;
	/** Eras that bob's nomination was counted in. */
	let nominatedIn;

	before(async () => {
		node = await startNode({ blockTime: 300 });
		api = await ApiPromise.create({ provider: new WsProvider(node.ws), noInitWarn: true });
		const keyring = new Keyring({ type: "sr25519" });
		[alice, bob, charlie] = ["//Alice", "//Bob", "//Charlie"].map((uri) =>
			keyring.addFromUri(uri),
		);
		// The pool must have caught up with the first blocks.
		await until("the pool is past the first blocks", async () => {
			const header = await api.rpc.chain.getHeader();
			return header.number.toNumber() >= 12;
		});
		const short = api.tx.parameters.setParameter({
			Validators: { SessionLength: [null, SESSION] },
		});
		await sudo(short);
	});

	after(async () => {
		await api?.disconnect();
		await node?.stop();
	});

	async function sudo(call) {
		const events = await send(api, api.tx.sudo.sudo(call), alice);
		const done = events.find((event) => api.events.sudo.Sudid.is(event));
		assert.ok(done.data.sudoResult.isOk, `sudo: ${done.data.sudoResult}`);
	}

	const activeEra = async () =>
		(await api.query.staking.activeEra()).unwrap().index.toNumber();

	const eraAfter = async (era) =>
		until(`era ${era} is over`, async () => (await activeEra()) > era, 120_000);

	const ledger = async (who) => (await api.query.staking.ledger(who.address)).unwrap();

	it("should have elected its validator at genesis", async () => {
		assert.equal(await activeEra(), 0);
		const overview = await api.derive.staking.overview();
		assert.deepEqual(overview.validators.map(String), [alice.address]);
		assert.deepEqual(overview.nextElected.map(String), [alice.address]);
		assert.equal(overview.validatorCount.toNumber(), 32);
		const { validators, nextElected } = await api.derive.staking.validators();
		assert.deepEqual(validators.map(String), [alice.address]);
		assert.deepEqual(nextElected.map(String), [alice.address]);
		assert.deepEqual((await api.derive.staking.stashes()).map(String), [alice.address]);
		const elected = await api.derive.staking.electedInfo({
			withExposure: true,
			withExposureMeta: true,
			withPrefs: true,
		});
		const { exposureMeta } = elected.info[0];
		const total = exposureMeta.unwrap().total.toBigInt();
		assert.ok(total > 99_999n * ONE && total <= 100_000n * ONE, `staked ${total}`);
	});

	it("should bond and nominate", async () => {
		const events = await send(
			api,
			api.tx.utility.batchAll([
				api.tx.staking.bond(1_000n * ONE, "Staked"),
				api.tx.staking.nominate([alice.address]),
			]),
			bob,
		);
		assert.ok(events.some((event) => api.events.staking.Bonded.is(event)));
		nominatedIn = (await activeEra()) + 1;
		const account = await api.derive.staking.account(bob.address);
		assert.equal(account.stakingLedger.active.toBigInt(), 1_000n * ONE);
		assert.deepEqual(account.nominators.map(String), [alice.address]);
		assert.ok(account.rewardDestination.isStaked);
		const query = await api.derive.staking.query(bob.address, {
			withLedger: true,
			withNominations: true,
		});
		assert.deepEqual(query.nominators.map(String), [alice.address]);
		assert.equal(query.stashId.toString(), bob.address);
		assert.equal(query.stakingLedger.total.toBigInt(), 1_000n * ONE);
		const quota = await api.call.stakingApi.nominationsQuota(1_000n * ONE);
		assert.equal(quota.toNumber(), 16);
		await assert.rejects(
			send(api, api.tx.staking.validate({ commission: 0, blocked: false }), bob),
			/staking\.InsufficientBond/,
		);
	});

	it("should take keys of the node with the proof of their owner alone", async () => {
		const owner = u8aToHex(charlie.publicKey);
		const made = await rpc(node.http, "author_rotateKeysWithOwner", [owner]);
		assert.match(made.keys, /^0x[0-9a-f]{128}$/, "two keys of 32 bytes");
		// The empty proof of the Apps form, and keys made for somebody else.
		await assert.rejects(
			send(api, api.tx.session.setKeys(made.keys, "0x"), charlie),
			/session\.InvalidProof/,
		);
		await assert.rejects(
			send(api, api.tx.session.setKeys(made.keys, made.proof), bob),
			/session\.InvalidProof/,
		);
		await send(api, api.tx.session.setKeys(made.keys, made.proof), charlie);
		const stored = await api.query.session.nextKeys(charlie.address);
		assert.equal(stored.unwrap().toHex(), made.keys);
		assert.equal(await rpc(node.http, "author_hasSessionKeys", [made.keys]), true);

		await send(
			api,
			api.tx.utility.batchAll([
				api.tx.staking.bond(20_000n * ONE, "Stash"),
				api.tx.staking.validate({ commission: 100_000_000, blocked: false }),
			]),
			charlie,
		);
		const waiting = await api.derive.staking.waitingInfo();
		assert.deepEqual(waiting.waiting.map(String), [charlie.address]);
		const { validatorPrefs } = await api.derive.staking.query(charlie.address, {
			withPrefs: true,
		});
		assert.equal(validatorPrefs.commission.toNumber(), 100_000_000);
	});

	it("should elect, and pay by itself what an era earned", async () => {
		await eraAfter(nominatedIn);
		// The length of a session in blocks it would only know of Babe.
		const progress = await api.derive.session.progress();
		assert.equal(progress.isEpoch, false);
		assert.equal(progress.sessionsPerEra.toNumber(), 4);
		assert.ok(progress.activeEra.toNumber() > nominatedIn);

		const era = nominatedIn;
		const exposure = await api.derive.staking.eraExposure(era);
		assert.ok(Object.keys(exposure.nominators).includes(bob.address));
		const points = await api.query.staking.erasRewardPoints(era);
		assert.ok(points.total.toNumber() >= 4 * SESSION * 20 - 40, `points ${points.total}`);
		const reward = (await api.query.staking.erasValidatorReward(era)).unwrap().toBigInt();
		assert.ok(reward > 0n);

		await until("the era is paid", async () => {
			const unpaid = await api.query.sessionDriver.unpaid();
			return unpaid.eras.length === 0;
		});
		assert.ok((await ledger(bob)).active.toBigInt() > 1_000n * ONE, "the reward is staked");
		const claimed = await api.query.staking.claimedRewards(era, alice.address);
		assert.deepEqual(claimed.map(Number), [0]);
		// What the payouts page sends.
		await assert.rejects(
			send(api, api.tx.staking.payoutStakersByPage(alice.address, era, 0), bob),
			/staking\.AlreadyClaimed/,
		);
		const rewards = await api.derive.staking.erasRewards();
		assert.ok(rewards.some((one) => one.era.toNumber() === era && !one.eraReward.isZero()));
		const issuance = (await api.query.balances.totalIssuance()).toBigInt();
		assert.ok(issuance <= 10n ** 27n);
		assert.equal((await api.query.emissions.promised()).toBigInt(), 0n);
	});

	it("should author with the second validator", async () => {
		const validators = (await api.query.session.validators()).map(String).sort();
		assert.deepEqual(validators, [alice.address, charlie.address].sort());
		const stored = await api.query.session.nextKeys(charlie.address);
		const authorities = (await api.query.aura.authorities()).map((key) => key.toHex());
		assert.ok(authorities.includes(stored.unwrap().aura.toHex()));
		await until("both have points", async () => {
			const now = await api.derive.staking.currentPoints();
			return now.individual.size === 2;
		});
		const overview = await api.derive.staking.overview();
		assert.equal(overview.validators.length, 2);
	});

	it("should unbond and chill", async () => {
		const before = (await ledger(bob)).active.toBigInt();
		await send(
			api,
			api.tx.utility.batchAll([api.tx.staking.chill(), api.tx.staking.unbond(500n * ONE)]),
			bob,
		);
		await send(api, api.tx.staking.withdrawUnbonded(0), bob);
		const account = await api.derive.staking.account(bob.address);
		assert.equal(account.unlocking.length, 1);
		assert.equal(account.unlocking[0].value.toBigInt(), 500n * ONE);
		// A reward may have come in between.
		assert.ok((await ledger(bob)).active.toBigInt() >= before - 500n * ONE);
		assert.ok((await api.query.staking.nominators(bob.address)).isNone);
		const rewards = await api.derive.staking.stakerRewards(bob.address);
		assert.ok(Array.isArray(rewards));
	});
});
