title = "Ada"
shown = title
title += " L."
print(shown)

tags = ["maths"]
listed = tags
tags += ["music"]
print(listed)
