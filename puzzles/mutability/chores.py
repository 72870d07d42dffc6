chores = ["wash"]
chores = chores.append("dry")
print(chores)

chores.append("fold")
print(chores)
