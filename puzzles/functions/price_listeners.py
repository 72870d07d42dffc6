listeners = []
listeners.append(lambda price: price * 2)

double = lambda price: price * 2

print(double in listeners)
print(double(4) == listeners[0](4))

listeners.append(double)
print(len(set(listeners)))
