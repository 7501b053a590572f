// SPDX-License-Identifier: Apache-2.0
// A development node as a child process: ports and data of its own, stopped by its own handle.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Where the build puts the node, or what ALLORA_NODE says. */
function binary() {
	const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), ".cache/allora/target");
	const path = process.env.ALLORA_NODE ?? join(target, "debug/allora-node");
	if (!existsSync(path)) {
		throw new Error(`there is no node at ${path}: run \`make build\`, or set ALLORA_NODE`);
	}
	return path;
}

/** A port on which nobody listens. */
async function freePort() {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address();
	server.close();
	await once(server, "close");
	return port;
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
			"--port", String(await freePort()),
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

	async function stop() {
		if (!ended) {
			child.kill("SIGTERM");
			const patience = setTimeoutUnref(() => child.kill("SIGKILL"), 15_000);
			await exit;
			clearTimeout(patience);
		}
		file.end();
		await rm(base, { recursive: true, force: true });
	}

	const http = `http://127.0.0.1:${port}`;
	const deadline = Date.now() + 120_000;
	while (!ended && Date.now() < deadline) {
		const header = await rpc(http, "chain_getHeader").catch(() => null);
		if (header !== null && Number(header.number) > 0) {
			return { http, ws: `ws://127.0.0.1:${port}`, stop };
		}
		await sleep(100);
	}
	const end = (await readFile(log, "utf8")).split("\n").slice(-15).join("\n");
	await stop();
	throw new Error(`the node made no block. The end of its log:\n${end}`);
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
