"""The few lines that every lesson needs and none is about."""
