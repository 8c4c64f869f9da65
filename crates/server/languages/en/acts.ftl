### The acts and their forms.
