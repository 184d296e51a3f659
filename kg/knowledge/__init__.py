"""World and vocabulary knowledge as data: the predicate schema, the gazetteers and their loaders."""
