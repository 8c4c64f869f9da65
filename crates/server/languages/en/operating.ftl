### What those who operate the program read.
