a = "ready"
b = "ready"
a is b
a = "not ready"
b = "not ready"
a is b
