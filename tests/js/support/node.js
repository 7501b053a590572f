// SPDX-License-Identifier: Apache-2.0
// A development node as a child process: ports and data of its own, stopped by its own handle, or
// with this process, however that ends (but by SIGKILL).

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, rmSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What ALLORA_NODE says, or where the build puts the node: in the order of scripts/lib.sh. */
function binary() {
	const { env } = process;
	const cache = env.ALLORA_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "allora");
	const target = env.CARGO_TARGET_DIR || join(cache, "target");
	const path = env.ALLORA_NODE || join(target, "debug/allora-node");
	if (!existsSync(path)) {
		throw new Error(`there is no node at ${path}: run \`make build\`, or set ALLORA_NODE`);
	}
	return path;
}

/** Ends what still runs, for tests that did not come to their end. */
const leftovers = new Set();
process.on("exit", () => {
	for (const end of leftovers) end();
});
// The runner ends a file that takes too long by SIGTERM, which by itself skips "exit".
for (const [signal, code] of [["SIGTERM", 143], ["SIGINT", 130], ["SIGHUP", 129]]) {
	process.once(signal, () => process.exit(code));
}

/** A port on which nobody listens, below those that the system gives to outgoing connections. */
async function freePort() {
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const port = 20_000 + Math.floor(Math.random() * 10_000);
		const server = createServer().listen(port, "127.0.0.1");
		const free = await once(server, "listening").then(
			() => true,
			() => false,
		);
		if (!free) continue;
		server.close();
		await once(server, "close");
		return port;
	}
	throw new Error("none of a hundred ports is free");
}

/** Starts a node and waits for its first block; `stop` ends it and removes its data. */
export async function startNode({ blockTime = 500 } = {}) {
	const base = await mkdtemp(join(tmpdir(), "allora-node-"));
	const log = join(base, "node.log");
	const port = await freePort();
	const child = spawn(
		binary(),
		[
			"--dev",
			"--dev-block-time", String(blockTime),
			"--base-path", join(base, "data"),
			"--rpc-port", String(port),
			// Its peers are none. By itself it would listen on every address of the machine.
			"--listen-addr", "/ip4/127.0.0.1/tcp/0",
			"--no-prometheus",
			"--no-telemetry",
		],
		{ stdio: ["ignore", "pipe", "pipe"] },
	);
	const file = createWriteStream(log);
	child.stdout.pipe(file, { end: false });
	child.stderr.pipe(file, { end: false });
	let ended = false;
	const exit = once(child, "exit").then(() => {
		ended = true;
	});
	const end = () => {
		child.kill("SIGKILL");
		rmSync(base, { recursive: true, force: true });
	};
	leftovers.add(end);

	async function stop() {
		if (!ended) {
			child.kill("SIGTERM");
			const patience = setTimeoutUnref(() => child.kill("SIGKILL"), 15_000);
			await exit;
			clearTimeout(patience);
		}
		file.end();
		await rm(base, { recursive: true, force: true });
		leftovers.delete(end);
	}

	const http = `http://127.0.0.1:${port}`;
	const deadline = Date.now() + 120_000;
	while (!ended && Date.now() < deadline) {
		const header = await rpc(http, "chain_getHeader").catch(() => null);
		if (header !== null && Number(header.number) > 0) {
			// A node whose port is taken listens on another one: who answers may be a stranger.
			const found = await rpc(http, "system_localPeerId");
			if ((await readFile(log, "utf8")).includes(`Local node identity is: ${found}`)) {
				return { http, ws: `ws://127.0.0.1:${port}`, stop };
			}
		}
		await sleep(100);
	}
	const last = (await readFile(log, "utf8")).split("\n").slice(-15).join("\n");
	await stop();
	throw new Error(`no block of this node on port ${port}. The end of its log:\n${last}`);
}

/** One request of the JSON-RPC, as curl would send it. */
export async function rpc(http, method, params = []) {
	const answer = await fetch(http, {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
	});
	const { result, error } = await answer.json();
	if (error !== undefined) {
		throw Object.assign(new Error(`${method}: ${error.message}`), error);
	}
	return result;
}

function setTimeoutUnref(action, milliseconds) {
	const timer = setTimeout(action, milliseconds);
	timer.unref();
	return timer;
}
