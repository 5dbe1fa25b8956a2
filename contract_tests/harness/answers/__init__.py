"""What came back: in which ways it is wrong, and which complaints about it are none."""
