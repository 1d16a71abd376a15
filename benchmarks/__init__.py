"""How fast and how large, always against a peer in the same run: `python -m benchmarks import|indicators|growth`."""
