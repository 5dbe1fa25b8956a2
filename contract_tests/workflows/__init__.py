"""Operations that belong together: what one of them has done, the others show."""
