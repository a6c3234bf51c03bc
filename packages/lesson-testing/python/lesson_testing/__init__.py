"""What the tests of every lesson do alike."""
