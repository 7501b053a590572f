// SPDX-License-Identifier: Apache-2.0
// What tests with @polkadot/api have in common.

import { setTimeout as sleep } from "node:timers/promises";

/** Sends a transaction; resolves with its events when it is in a block. */
export function send(api, call, signer) {
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

/** Asks until the answer is truthy; fails with `what` after `patience` milliseconds. */
export async function until(what, ask, patience = 60_000) {
	const deadline = Date.now() + patience;
	for (;;) {
		const answer = await ask();
		if (answer) return answer;
		if (Date.now() > deadline) throw new Error(`still not: ${what}`);
		await sleep(100);
	}
}
