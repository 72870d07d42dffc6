greeting = "hello"

class Robot:
    greeting = "beep"

    def speak(self):
        return greeting

    def signal(self):
        return self.greeting

robot = Robot()
robot.greeting = "boop"
print(robot.speak())
print(robot.signal())
