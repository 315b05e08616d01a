"""Measures Spoke beside other tools and writes docs/performance.md. See Benchmarks/README.md."""
