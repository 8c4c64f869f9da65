### What the public pages of the register say: lists, search, feeds, interface for machines.

page-failed-title = The record could not be read
page-failed-text = That is our fault. Try again in a moment; if it happens again, give the Technical Secretariat this reference: { $reference }
