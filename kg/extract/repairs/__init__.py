"""Put right what parsers get wrong alike, once, before any rule reads a tree."""
