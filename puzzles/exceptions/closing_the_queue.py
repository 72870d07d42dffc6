def close_counter(names):
    queue = list(names)
    try:
        return queue
    finally:
        queue.append("cleaner")
        queue = []
        print(len(queue), "left")


print(close_counter(["Ann", "Bo"]))
