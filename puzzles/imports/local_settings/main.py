theme = "light"
language = "en"
_port = 80

from local import *

print(theme, language, _port)
