### The desks of those who keep the coalition.
