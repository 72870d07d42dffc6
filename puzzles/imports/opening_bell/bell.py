print("bell hung")
rings = 0
