dishes = ["soup"]

import prices

dishes.append("rice")
