battery = 80

if battery > 50:
    battery -= 40
    print("fast")
elif battery > 20:
    battery -= 10
    print("slow")
else:
    print("parked")

print(battery)
