from kitchen.soup import soup
