"""Beside the road: a built site goes live as a whole, or not at all."""
