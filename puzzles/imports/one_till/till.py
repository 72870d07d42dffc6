sold = []
