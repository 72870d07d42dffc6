packet = bytearray(b"HELLO")
part = packet[:2]
window = memoryview(packet)[:2]

part[0] = ord("Y")
window[1] = ord("A")
print(packet.decode())

try:
    packet.extend(b"!!")
except BufferError:
    print("locked")

window.release()
packet.extend(b"!!")
print(packet.decode())
