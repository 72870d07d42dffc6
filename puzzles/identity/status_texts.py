def on_start():
    return "not ready"

def on_retry():
    return "not ready"

def on_stop(state):
    return f"not {state}"

print(on_start() is on_retry())
print(on_start() is on_stop("ready"))
print(on_stop("ready") == on_retry())
