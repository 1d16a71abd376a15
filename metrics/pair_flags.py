"""The states of flags of pairs for the screen, which does not reach into the store itself."""

from store.pair_flags import STATES, Flag, history, say

__all__ = ["STATES", "Flag", "history", "say"]
