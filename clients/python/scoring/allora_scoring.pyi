# SPDX-License-Identifier: Apache-2.0
"""JSON in, JSON out; `allora_chain.scoring` wraps it."""

def call(name: str, document: str) -> str:
    """A formula by its name. Raises `ValueError`."""

class Topic:
    """A topic in memory."""

    def __init__(self, parameters: str) -> None:
        """Parameters as JSON. Raises `ValueError`."""

    def predict(self, document: str) -> str:
        """Combines the answers of an epoch. Raises `ValueError`."""

    def settle(self, document: str) -> str:
        """Settles the oldest open epoch. Raises `ValueError`."""
