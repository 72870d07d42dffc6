from statistics import mean

ratings = {"Alien": [2, 3], "Brazil": [3, 4], "Casablanca": [2, 4]}

for film, votes in ratings.items():
    average = mean(votes)
    print(film, average, "*" * round(average))
