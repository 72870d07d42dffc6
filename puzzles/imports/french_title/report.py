import settings
from settings import language

def show():
    print(settings.language, language)
