import sys
import album
import album

old = album.Stamp()

del sys.modules["album"]
import album

print(isinstance(old, album.Stamp))
print(type(old).__name__, type(old).__module__)
