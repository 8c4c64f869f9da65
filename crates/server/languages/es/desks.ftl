### Las mesas de trabajo de quienes llevan la coalición.
