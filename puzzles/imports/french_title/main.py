import settings
import report

settings.language = "fr"
report.show()

import settings
print(settings.language)
