import sys


def run(job):
    try:
        job()
    except Exception:
        print("failed")
    else:
        print("finished")
    finally:
        print("lights off")


run(lambda: int("none"))
try:
    run(lambda: sys.exit("stop"))
except SystemExit:
    print("going home")
