# SPDX-License-Identifier: Apache-2.0
"""A live prediction network on real data: `python -m demo`."""
