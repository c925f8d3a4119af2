#include <QObject>
#include <QProcess>

#include "view.h"

class Tools : public QObject {
  Q_OBJECT
 public:
  Q_INVOKABLE void run(const QString& program) {
    QProcess::startDetached(program, {});  // expect: handler/command-injection
  }
};

void show(View& view, Tools* tools) {
  view.setBridge("tools", tools);
}
