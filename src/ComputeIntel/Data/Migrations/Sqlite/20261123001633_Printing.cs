using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Printing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Printed",
                table: "Editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Since",
                table: "Editions",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Printed",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Editions");
        }
    }
}
