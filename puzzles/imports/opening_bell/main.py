import bell
import lobby
import bell

bell.rings += 1
print(lobby.bell.rings)
