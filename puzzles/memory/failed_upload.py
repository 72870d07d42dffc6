class Buffer:
    def __del__(self):
        print("buffer freed")


def upload():
    buffer = Buffer()
    raise OSError("offline")


failures = []
try:
    upload()
except OSError as error:
    failures.append(error)

print("failed:", *failures)
failures.clear()
print("ready")
