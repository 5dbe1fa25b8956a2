"""Operations in chains: what one has answered goes into the next. Night runs only."""
