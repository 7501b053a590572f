// SPDX-License-Identifier: Apache-2.0
// A file that is ended before its tests are leaves neither its node nor the node's data behind.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { it } from "node:test";

import { until } from "../support/api.js";

const SUPPORT = new URL("../support/node.js", import.meta.url).href;

/** Whether a process is there and has not ended. */
async function runs(pid) {
	const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
	return stat !== null && !/\) [ZX] /.test(stat);
}

it("should end its node when it is ended itself", async () => {
	const folder = await mkdtemp(join(tmpdir(), "allora-support-"));
	const stub = join(folder, "node");
	const note = join(folder, "started");
	// Says who it is and where its data would be; `exec` keeps the number of the process.
	await writeFile(stub, `#!/bin/sh\necho "$$ $5" >"${note}"\nexec sleep 60\n`, { mode: 0o755 });
	const program = `import { startNode } from "${SUPPORT}"; await startNode();`;
	const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
		env: { ...process.env, ALLORA_NODE: stub },
		stdio: "ignore",
	});
	try {
		const text = await until("the node is started", async () =>
			(existsSync(note) && (await readFile(note, "utf8")).trim()) || null,
		);
		const [pid, data] = text.split(" ");
		const base = dirname(data);
		assert.ok(existsSync(base), base);
		assert.ok(await runs(pid));
		// What the runner does with a file that takes longer than --test-timeout.
		child.kill("SIGTERM");
		const [code] = await once(child, "exit");
		assert.equal(code, 143);
		await until("its node has ended", async () => !(await runs(pid)), 5_000);
		assert.ok(!existsSync(base), base);
	} finally {
		child.kill("SIGKILL");
		await rm(folder, { recursive: true, force: true });
	}
});
