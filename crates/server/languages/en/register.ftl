### What the public pages of the register say: lists, search, feeds, interface for machines.
