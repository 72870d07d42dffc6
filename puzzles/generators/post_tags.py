posts = [
    {"title": "Beach", "tags": ["sea", ["sun", "wind"]]},
    {"title": "Glacier", "tags": "ice"},
]

def all_tags(posts):
    for post in posts:
        yield from post["tags"]

for tag in all_tags(posts):
    print(tag)
