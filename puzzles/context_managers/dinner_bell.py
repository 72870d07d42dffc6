from contextlib import contextmanager

@contextmanager
def bell(sound):
    print(sound)
    yield

ring = bell("ding")

@ring
def serve(dish):
    print(dish)

serve("soup")
serve("rice")
try:
    for dish in ("cake", "tea"):
        with ring:
            print(dish)
except Exception:
    print("broken")
