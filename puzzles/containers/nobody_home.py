jobs = ["pack", "lift", "nap"]
seen = []


def weight(job):
    seen.append(len(jobs))
    return len(job)


jobs.sort(key=weight)
print(seen)
print(jobs)
