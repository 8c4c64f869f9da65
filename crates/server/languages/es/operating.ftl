### Lo que lee quien opera el programa.
