# SPDX-License-Identifier: Apache-2.0
"""A program that starts like a node: it names itself, listens where it is told to, and has a block.
The first argument says how it goes on:

- `stranger`: what listens there has another name;
- `dies`: ends with code 3, after a last line, at the first question beyond that;
- `refuses`: answers such questions with an error;
- `hangs`: does not answer them.
"""

import json
import os
import sys
from typing import Any

from websockets.sync.server import ServerConnection, serve

NAME = "12D3KooWours"


def _answer(mode: str, method: str) -> dict[str, Any] | None:
    if method == "chain_getHeader":
        return {"result": {"number": "0x1"}}
    if method == "system_localPeerId":
        return {"result": "12D3KooWother" if mode == "stranger" else NAME}
    if mode == "dies":
        sys.stdout.write("the last line of its log\n")
        sys.stdout.flush()
        os._exit(3)
    return {"error": {"code": -32000, "message": "no"}} if mode == "refuses" else None


def main() -> None:
    """Serves until it is ended."""
    mode, port = sys.argv[1], int(sys.argv[sys.argv.index("--rpc-port") + 1])
    sys.stdout.write(f"Local node identity is: {NAME}\n")
    sys.stdout.flush()

    def talk(socket: ServerConnection) -> None:
        for message in socket:
            question = json.loads(message)
            if (answer := _answer(mode, question["method"])) is not None:
                socket.send(json.dumps({"jsonrpc": "2.0", "id": question["id"], **answer}))

    with serve(talk, "127.0.0.1", port) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()
